#ifndef CCHARACTERS_H
#define CCHARACTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The check of ordinary characters, thirty-two bytes at a time, by the processor's own instructions; nothing else. What
// it does not know is Swift's, and so is all where the processor lacks them.

/// Whether this processor and this system have the instructions; the function below may only be called where they do.
bool ccharacters_is_available(void);

/// The end of a run of ordinary characters, a multiple of 32 bytes after `at`.
///
/// `at` is at least two bytes into the text and begins a character; of the character that goes on at the end, the first
/// bytes have been looked at.
size_t ccharacters_plain_end(const uint8_t *bytes, size_t at, size_t end);

#endif

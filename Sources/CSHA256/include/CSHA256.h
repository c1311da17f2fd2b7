#ifndef CSHA256_H
#define CSHA256_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The compression function of SHA-256 (FIPS 180-4) by the processor's own instructions; nothing else. Padding, lengths
// and the way without these instructions are Swift's.

/// Whether this processor has the instructions; the functions below may only be called where it does.
bool csha256_is_available(void);

/// Takes `count` blocks of 64 bytes into the eight words of `state`.
void csha256_absorb(uint32_t *state, const uint8_t *blocks, size_t count);

/// Takes `count` blocks each into two states, turn by turn: one message alone leaves the unit idle half of the time.
void csha256_absorb_pair(
    uint32_t *first, const uint8_t *first_blocks, uint32_t *second, const uint8_t *second_blocks, size_t count);

/// Whether this processor can take sixteen messages at once (AVX-512).
bool csha256_has_lanes(void);

/// Takes `count` blocks each of sixteen messages into sixteen states; only where ``csha256_has_lanes``.
///
/// `states` has the first words of all states, then the second words, and so on: 128 words.
void csha256_absorb_lanes(uint32_t *states, const uint8_t *const *blocks, size_t count);

#endif

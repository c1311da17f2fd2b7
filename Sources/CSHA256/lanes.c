#include "CSHA256.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

#define WITH_LANES __attribute__((target("avx512f,avx512bw")))

enum { OSXSAVE = 1u << 27, AVX512F = 1u << 16, AVX512BW = 1u << 30, KEPT_REGISTERS = 0xE6 };

bool csha256_has_lanes(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & OSXSAVE)) return false;
  unsigned kept, high;
  __asm__("xgetbv" : "=a"(kept), "=d"(high) : "c"(0));
  if ((kept & KEPT_REGISTERS) != KEPT_REGISTERS || !__get_cpuid_count(7, 0, &a, &b, &c, &d)) return false;
  return (b & AVX512F) && (b & AVX512BW);
}

static const uint32_t constants[64] = {
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
};

typedef __m512i lane;

#define ADD(a, b) _mm512_add_epi32(a, b)
#define TURN(a, n) _mm512_ror_epi32(a, n)
#define XOR(a, b, c) _mm512_ternarylogic_epi32(a, b, c, 0x96)
#define CHOOSE(a, b, c) _mm512_ternarylogic_epi32(a, b, c, 0xCA)
#define MAJORITY(a, b, c) _mm512_ternarylogic_epi32(a, b, c, 0xE8)

/// Turns sixteen rows of sixteen words into columns.
WITH_LANES __attribute__((always_inline)) static inline void transpose(lane *rows) {
  lane next[16];
  for (int i = 0; i < 16; i += 2) {
    next[i] = _mm512_unpacklo_epi32(rows[i], rows[i + 1]);
    next[i + 1] = _mm512_unpackhi_epi32(rows[i], rows[i + 1]);
  }
  for (int i = 0; i < 16; i += 4) {
    rows[i] = _mm512_unpacklo_epi64(next[i], next[i + 2]);
    rows[i + 1] = _mm512_unpackhi_epi64(next[i], next[i + 2]);
    rows[i + 2] = _mm512_unpacklo_epi64(next[i + 1], next[i + 3]);
    rows[i + 3] = _mm512_unpackhi_epi64(next[i + 1], next[i + 3]);
  }
  for (int i = 0; i < 4; i++) {
    next[i] = _mm512_shuffle_i32x4(rows[i], rows[i + 4], 0x88);
    next[i + 4] = _mm512_shuffle_i32x4(rows[i], rows[i + 4], 0xDD);
    next[i + 8] = _mm512_shuffle_i32x4(rows[i + 8], rows[i + 12], 0x88);
    next[i + 12] = _mm512_shuffle_i32x4(rows[i + 8], rows[i + 12], 0xDD);
  }
  for (int i = 0; i < 4; i++) {
    rows[i] = _mm512_shuffle_i32x4(next[i], next[i + 8], 0x88);
    rows[i + 8] = _mm512_shuffle_i32x4(next[i], next[i + 8], 0xDD);
    rows[i + 4] = _mm512_shuffle_i32x4(next[i + 4], next[i + 12], 0x88);
    rows[i + 12] = _mm512_shuffle_i32x4(next[i + 4], next[i + 12], 0xDD);
  }
}

/// The words of the schedule that follow sixteen of them, one a lane and turn.
WITH_LANES __attribute__((always_inline)) static inline lane following(lane *words, int i) {
  lane second = words[(i + 1) & 15], last = words[(i + 14) & 15];
  lane small = XOR(TURN(second, 7), TURN(second, 18), _mm512_srli_epi32(second, 3));
  lane large = XOR(TURN(last, 17), TURN(last, 19), _mm512_srli_epi32(last, 10));
  return words[i & 15] = ADD(ADD(words[i & 15], small), ADD(words[(i + 9) & 15], large));
}

/// The same value, whose making the compiler does not mix with that of others.
WITH_LANES __attribute__((always_inline)) static inline lane settled(lane value) {
  __asm__("" : "+v"(value));
  return value;
}

/// Sixty-four rounds.
///
/// What a round waits for are the first and the fifth word of the round before. Sums are therefore settled in an order in
/// which they come in last; left to itself, the compiler adds them early, and the whole takes a fifth longer.
WITH_LANES __attribute__((always_inline)) static inline void compress(lane *state, lane *words) {
  lane s[8];
  for (int i = 0; i < 8; i++) s[i] = state[i];
#pragma clang loop unroll(full)
  for (int i = 0; i < 64; i++) {
    lane word = i < 16 ? words[i] : following(words, i);
    lane sum = settled(ADD(settled(ADD(s[7], _mm512_set1_epi32((int)constants[i]))), word));
    sum = settled(ADD(sum, CHOOSE(s[4], s[5], s[6])));
    lane fifth = XOR(TURN(s[4], 6), TURN(s[4], 11), TURN(s[4], 25));
    lane next = settled(ADD(settled(ADD(s[3], sum)), fifth));
    sum = settled(ADD(settled(ADD(sum, fifth)), MAJORITY(s[0], s[1], s[2])));
    lane first = XOR(TURN(s[0], 2), TURN(s[0], 13), TURN(s[0], 22));
    s[7] = s[6], s[6] = s[5], s[5] = s[4], s[4] = next;
    s[3] = s[2], s[2] = s[1], s[1] = s[0], s[0] = settled(ADD(sum, first));
  }
  for (int i = 0; i < 8; i++) state[i] = ADD(state[i], s[i]);
}

WITH_LANES void csha256_absorb_lanes(uint32_t *states, const uint8_t *const *blocks, size_t count) {
  const lane bigEndian =
      _mm512_broadcast_i32x4(_mm_set_epi64x(0x0C0D0E0F08090A0BLL, 0x0405060700010203LL));
  lane state[8], words[16];
  for (int i = 0; i < 8; i++) state[i] = _mm512_loadu_si512(states + 16 * i);
  for (size_t block = 0; block < count; block++) {
    for (int i = 0; i < 16; i++) words[i] = _mm512_loadu_si512(blocks[i] + 64 * block);
    transpose(words);
    for (int i = 0; i < 16; i++) words[i] = _mm512_shuffle_epi8(words[i], bigEndian);
    compress(state, words);
  }
  for (int i = 0; i < 8; i++) _mm512_storeu_si512(states + 16 * i, state[i]);
}

#else

bool csha256_has_lanes(void) {
  return false;
}

void csha256_absorb_lanes(uint32_t *states, const uint8_t *const *blocks, size_t count) {
  (void)states, (void)blocks, (void)count;
}

#endif

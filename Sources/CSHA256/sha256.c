#include "CSHA256.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

#define WITH_SHA __attribute__((target("sha,sse4.1,ssse3")))

enum { SSSE3 = 1u << 9, SSE41 = 1u << 19, SHA = 1u << 29 };

bool csha256_is_available(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & SSSE3) || !(c & SSE41)) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & SHA);
}

static const uint32_t constants[64] __attribute__((aligned(16))) = {
    0x428A2F98, 0x71374491, 0xB5C0FBCF, 0xE9B5DBA5, 0x3956C25B, 0x59F111F1, 0x923F82A4, 0xAB1C5ED5,
    0xD807AA98, 0x12835B01, 0x243185BE, 0x550C7DC3, 0x72BE5D74, 0x80DEB1FE, 0x9BDC06A7, 0xC19BF174,
    0xE49B69C1, 0xEFBE4786, 0x0FC19DC6, 0x240CA1CC, 0x2DE92C6F, 0x4A7484AA, 0x5CB0A9DC, 0x76F988DA,
    0x983E5152, 0xA831C66D, 0xB00327C8, 0xBF597FC7, 0xC6E00BF3, 0xD5A79147, 0x06CA6351, 0x14292967,
    0x27B70A85, 0x2E1B2138, 0x4D2C6DFC, 0x53380D13, 0x650A7354, 0x766A0ABB, 0x81C2C92E, 0x92722C85,
    0xA2BFE8A1, 0xA81A664B, 0xC24B8B70, 0xC76C51A3, 0xD192E819, 0xD6990624, 0xF40E3585, 0x106AA070,
    0x19A4C116, 0x1E376C08, 0x2748774C, 0x34B0BCB5, 0x391C0CB3, 0x4ED8AA4A, 0x5B9CCA4F, 0x682E6FF3,
    0x748F82EE, 0x78A5636F, 0x84C87814, 0x8CC70208, 0x90BEFFFA, 0xA4506CEB, 0xBEF9A3F7, 0xC67178F2,
};

/// The words of a state in the order of the instructions: ABEF and CDGH.
typedef struct {
  __m128i abef, cdgh;
} lanes;

WITH_SHA static inline lanes load(const uint32_t *state) {
  __m128i cdab = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)state), 0xB1);
  __m128i efgh = _mm_shuffle_epi32(_mm_loadu_si128((const __m128i *)(state + 4)), 0x1B);
  return (lanes){_mm_alignr_epi8(cdab, efgh, 8), _mm_blend_epi16(efgh, cdab, 0xF0)};
}

WITH_SHA static inline void store(lanes from, uint32_t *state) {
  __m128i feba = _mm_shuffle_epi32(from.abef, 0x1B);
  __m128i dchg = _mm_shuffle_epi32(from.cdgh, 0xB1);
  _mm_storeu_si128((__m128i *)state, _mm_blend_epi16(feba, dchg, 0xF0));
  _mm_storeu_si128((__m128i *)(state + 4), _mm_alignr_epi8(dchg, feba, 8));
}

/// Takes blocks of `width` messages into their states, four rounds of each in turn.
WITH_SHA __attribute__((always_inline)) static inline void absorb(
    lanes *state, const uint8_t **blocks, size_t count, const int width) {
  const __m128i bigEndian = _mm_set_epi64x(0x0C0D0E0F08090A0BLL, 0x0405060700010203LL);
  for (; count > 0; count--) {
    lanes before[2];
    __m128i words[2][4];
    for (int m = 0; m < width; m++) {
      before[m] = state[m];
      for (int i = 0; i < 4; i++) {
        words[m][i] = _mm_shuffle_epi8(_mm_loadu_si128((const __m128i *)(blocks[m] + 16 * i)), bigEndian);
      }
      blocks[m] += 64;
    }
#pragma clang loop unroll(full)
    for (int four = 0; four < 16; four++) {
      for (int m = 0; m < width; m++) {
        __m128i *w = words[m];
        __m128i sum = _mm_add_epi32(w[four & 3], _mm_load_si128((const __m128i *)(constants + 4 * four)));
        state[m].cdgh = _mm_sha256rnds2_epu32(state[m].cdgh, state[m].abef, sum);
        state[m].abef = _mm_sha256rnds2_epu32(state[m].abef, state[m].cdgh, _mm_shuffle_epi32(sum, 0x0E));
        if (four < 12) {
          __m128i last = w[(four + 3) & 3];
          __m128i next = _mm_sha256msg1_epu32(w[four & 3], w[(four + 1) & 3]);
          next = _mm_add_epi32(next, _mm_alignr_epi8(last, w[(four + 2) & 3], 4));
          w[four & 3] = _mm_sha256msg2_epu32(next, last);
        }
      }
    }
    for (int m = 0; m < width; m++) {
      state[m].abef = _mm_add_epi32(state[m].abef, before[m].abef);
      state[m].cdgh = _mm_add_epi32(state[m].cdgh, before[m].cdgh);
    }
  }
}

WITH_SHA void csha256_absorb(uint32_t *state, const uint8_t *blocks, size_t count) {
  lanes one[1] = {load(state)};
  absorb(one, &blocks, count, 1);
  store(one[0], state);
}

WITH_SHA void csha256_absorb_pair(
    uint32_t *first, const uint8_t *first_blocks, uint32_t *second, const uint8_t *second_blocks, size_t count) {
  lanes two[2] = {load(first), load(second)};
  const uint8_t *blocks[2] = {first_blocks, second_blocks};
  absorb(two, blocks, count, 2);
  store(two[0], first);
  store(two[1], second);
}

#else

bool csha256_is_available(void) {
  return false;
}

void csha256_absorb(uint32_t *state, const uint8_t *blocks, size_t count) {
  (void)state, (void)blocks, (void)count;
}

void csha256_absorb_pair(
    uint32_t *first, const uint8_t *first_blocks, uint32_t *second, const uint8_t *second_blocks, size_t count) {
  (void)first, (void)first_blocks, (void)second, (void)second_blocks, (void)count;
}

#endif

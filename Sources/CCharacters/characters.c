#include "CCharacters.h"

#if defined(__x86_64__)

#include <cpuid.h>
#include <immintrin.h>

enum { OSXSAVE = 1u << 27, AVX = 1u << 28, AVX2 = 1u << 5, YMM_STATE = 6 };

bool ccharacters_is_available(void) {
  unsigned a, b, c, d;
  if (!__get_cpuid(1, &a, &b, &c, &d) || !(c & OSXSAVE) || !(c & AVX)) return false;
  unsigned state, high;
  __asm__("xgetbv" : "=a"(state), "=d"(high) : "c"(0));
  if ((state & YMM_STATE) != YMM_STATE) return false;
  return __get_cpuid_count(7, 0, &a, &b, &c, &d) && (b & AVX2);
}

/// What `CharacterCheck.doubts` tells of sixteen bytes: those that are not part of printable ASCII, a line end, or a
/// character of three bytes that begins with E3...E9 or with EF and is neither near U+FEFF nor near U+FFFF.
__attribute__((target("avx2"))) size_t ccharacters_plain_end(const uint8_t *bytes, size_t at, size_t end) {
  const __m256i lead_bits = _mm256_set1_epi8((char)0xE0);
  const __m256i all = _mm256_set1_epi8(-1);
  while (at + 32 <= end) {
    __m256i own = _mm256_loadu_si256((const __m256i *)(bytes + at));
    __m256i before = _mm256_loadu_si256((const __m256i *)(bytes + at - 1));
    __m256i two_before = _mm256_loadu_si256((const __m256i *)(bytes + at - 2));
    __m256i is_printable = _mm256_or_si256(
        _mm256_cmpgt_epi8(_mm256_sub_epi8(own, all), _mm256_set1_epi8(0x20)),
        _mm256_cmpeq_epi8(own, _mm256_set1_epi8('\n')));
    // Signed numbers: 0x80...0xBF are below all others.
    __m256i goes_on = _mm256_cmpgt_epi8(_mm256_set1_epi8((char)0xC0), own);
    // E3...E9 are the seven lowest numbers once 0xE3 is taken for the lowest.
    __m256i leads = _mm256_or_si256(
        _mm256_cmpgt_epi8(
            _mm256_set1_epi8((char)0x87), _mm256_add_epi8(own, _mm256_set1_epi8((char)(0x80 - 0xE3)))),
        _mm256_cmpeq_epi8(own, _mm256_set1_epi8((char)0xEF)));
    __m256i has_begun = _mm256_or_si256(
        _mm256_cmpeq_epi8(_mm256_and_si256(before, lead_bits), lead_bits),
        _mm256_cmpeq_epi8(_mm256_and_si256(two_before, lead_bits), lead_bits));
    __m256i is_last = _mm256_and_si256(
        _mm256_cmpeq_epi8(before, _mm256_set1_epi8((char)0xEF)),
        _mm256_cmpeq_epi8(_mm256_and_si256(own, _mm256_set1_epi8((char)0xFB)), _mm256_set1_epi8((char)0xBB)));
    __m256i known = _mm256_or_si256(_mm256_or_si256(is_printable, goes_on), leads);
    __m256i doubts = _mm256_or_si256(_mm256_xor_si256(goes_on, has_begun), is_last);
    // No doubt, and every byte known.
    if (!_mm256_testz_si256(doubts, doubts) || !_mm256_testc_si256(known, all)) break;
    at += 32;
  }
  return at;
}

#else

bool ccharacters_is_available(void) { return false; }

size_t ccharacters_plain_end(const uint8_t *bytes, size_t at, size_t end) {
  (void)bytes;
  (void)end;
  return at;
}

#endif

#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xmlversion.h>

/// The handler's type with the const that libxml2 2.12 gave it, so that one Swift closure serves every version.
typedef void (*clibxml2_error_handler)(void *context, const xmlError *error);

/// `xmlStructuredErrorFunc` takes `xmlError *` before 2.12 and `const xmlError *` since.
static inline void clibxml2_set_error_handler(void *context, clibxml2_error_handler handler) {
#if LIBXML_VERSION < 21200
  xmlSetStructuredErrorFunc(context, (xmlStructuredErrorFunc)handler);
#else
  xmlSetStructuredErrorFunc(context, handler);
#endif
}

/// `xmlFree` is a global function pointer that may be changed, which Swift 6 refuses to read.
static inline void clibxml2_free(void *pointer) {
  xmlFree(pointer);
}

/// A loader that loads nothing; in C because its type differs in nullability and const between versions.
static inline xmlParserInputPtr clibxml2_load_nothing(
    const char *url, const char *identifier, xmlParserCtxtPtr context) {
  (void)url;
  (void)identifier;
  (void)context;
  return NULL;
}

/// Installs the loader above: a C function pointer to a `static inline` function cannot be formed in Swift.
static inline void clibxml2_refuse_outside_files(void) {
  xmlSetExternalEntityLoader(clibxml2_load_nothing);
}

/// Catalogs redirect what a document names; a libxml2 built without them lacks the function.
static inline void clibxml2_refuse_catalogs(void) {
#ifdef LIBXML_CATALOG_ENABLED
  xmlCatalogSetDefaults(XML_CATA_ALLOW_NONE);
#endif
}

/// The options are cases of a C enum, which Swift cannot combine without raw values. No entity, DTD or network option.
static inline int clibxml2_safe_options(void) {
  return XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES;
}

#endif

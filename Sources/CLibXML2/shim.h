#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>
#include <libxml/xmlversion.h>

// The library is opened when it is first used, so nothing here may call it: these are the types of its functions, as
// the headers declare them.
typedef __typeof__(&xmlCatalogSetDefaults) clibxml2_set_catalog_defaults;
typedef __typeof__(&xmlDocGetRootElement) clibxml2_get_root;
typedef __typeof__(&xmlFreeDoc) clibxml2_free_document;
typedef __typeof__(&xmlGetLineNo) clibxml2_get_line;
typedef __typeof__(&xmlHasProp) clibxml2_has_attribute;
typedef __typeof__(&xmlInitParser) clibxml2_initialize;
typedef __typeof__(&xmlParserInputBufferCreateMem) clibxml2_new_input;
typedef __typeof__(&xmlReadMemory) clibxml2_read_memory;
typedef __typeof__(&xmlSchemaFree) clibxml2_free_schema;
typedef __typeof__(&xmlSchemaFreeParserCtxt) clibxml2_free_schema_parser;
typedef __typeof__(&xmlSchemaFreeValidCtxt) clibxml2_free_validator;
typedef __typeof__(&xmlSchemaNewDocParserCtxt) clibxml2_new_schema_parser;
typedef __typeof__(&xmlSchemaNewValidCtxt) clibxml2_new_validator;
typedef __typeof__(&xmlSchemaParse) clibxml2_parse_schema;
typedef __typeof__(&xmlSchemaValidateDoc) clibxml2_validate;
typedef __typeof__(&xmlSchemaValidateStream) clibxml2_validate_stream;

/// The handler's type with the const that libxml2 2.12 gave it, so that one Swift closure serves every version.
typedef void (*clibxml2_error_handler)(void *context, const xmlError *error);

/// `xmlSetStructuredErrorFunc` with that handler.
typedef void (*clibxml2_set_error_handler)(void *context, clibxml2_error_handler handler);

/// `xmlSchemaInitTypes`, which returns a number since libxml2 2.11 and nothing before.
typedef void (*clibxml2_initialize_types)(void);

/// A loader that loads nothing; in C because its type differs in nullability and const between versions.
static inline xmlParserInputPtr clibxml2_load_nothing(
    const char *url, const char *identifier, xmlParserCtxtPtr context) {
  (void)url;
  (void)identifier;
  (void)context;
  return NULL;
}

/// Installs the loader above by `xmlSetExternalEntityLoader` at `address`: a C function pointer to a `static inline`
/// function cannot be formed in Swift.
static inline void clibxml2_refuse_outside_files(const void *address) {
  ((__typeof__(&xmlSetExternalEntityLoader))address)(clibxml2_load_nothing);
}

/// The name under which the system knows the library that these headers belong to: 2.14 changed its interface.
static inline const char *clibxml2_library(void) {
#if LIBXML_VERSION >= 21400
  return "libxml2.so.16";
#else
  return "libxml2.so.2";
#endif
}

/// The options are cases of a C enum, which Swift cannot combine without raw values. No entity, DTD or network option.
static inline int clibxml2_safe_options(void) {
  return XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_COMPACT | XML_PARSE_IGNORE_ENC | XML_PARSE_BIG_LINES;
}

#endif

import CLibXML2
import Glibc

/// libxml2, opened when XML is first read or checked.
///
/// The library brings four others with it. Commands that have nothing to do with XML, which are nearly all, do not wait
/// for them, and work where the library is missing.
struct LibXML: Sendable {
  /// The functions that are used.
  private enum Function: Int, CaseIterable {
    case xmlDocGetRootElement
    case xmlFreeDoc
    case xmlGetLineNo
    case xmlHasProp
    case xmlInitParser
    case xmlParserInputBufferCreateMem
    case xmlReadMemory
    case xmlSchemaFree
    case xmlSchemaFreeParserCtxt
    case xmlSchemaFreeValidCtxt
    case xmlSchemaInitTypes
    case xmlSchemaNewDocParserCtxt
    case xmlSchemaNewValidCtxt
    case xmlSchemaParse
    case xmlSchemaValidateDoc
    case xmlSchemaValidateStream
    case xmlSetExternalEntityLoader
    case xmlSetStructuredErrorFunc
  }

  /// The addresses of the functions, by `Function.rawValue`; never 0.
  private let addresses: [UInt]

  /// The library, ready for use from any thread; nil where the system has none.
  ///
  /// It then opens no file and no connection whatever a document or schema names. Schema types are built here because
  /// 2.9 builds them on first use without a lock.
  static let shared: LibXML? = LibXML()

  private init?() {
    guard let library = dlopen(clibxml2_library(), RTLD_NOW | RTLD_LOCAL) else { return nil }
    var addresses: [UInt] = []
    for function in Function.allCases {
      guard let address = dlsym(library, "\(function)") else { return nil }
      addresses.append(UInt(bitPattern: address))
    }
    self.addresses = addresses
    call(.xmlInitParser, as: clibxml2_initialize.self)()
    clibxml2_refuse_outside_files(UnsafeRawPointer(bitPattern: addresses[Function.xmlSetExternalEntityLoader.rawValue]))
    // Catalogs redirect what a document names; a libxml2 built without them lacks the function.
    if let address = dlsym(library, "xmlCatalogSetDefaults") {
      unsafeBitCast(address, to: clibxml2_set_catalog_defaults.self)(XML_CATA_ALLOW_NONE)
    }
    call(.xmlSchemaInitTypes, as: clibxml2_initialize_types.self)()
  }

  /// A function as the type that the headers give it, under the name that belongs to it.
  private func call<Type>(_ function: Function, as type: Type.Type) -> Type {
    unsafeBitCast(addresses[function.rawValue], to: type)
  }
}

extension LibXML {
  var freeDocument: clibxml2_free_document { call(.xmlFreeDoc, as: clibxml2_free_document.self) }
  var freeSchema: clibxml2_free_schema { call(.xmlSchemaFree, as: clibxml2_free_schema.self) }
  var freeSchemaParser: clibxml2_free_schema_parser {
    call(.xmlSchemaFreeParserCtxt, as: clibxml2_free_schema_parser.self)
  }
  var freeValidator: clibxml2_free_validator { call(.xmlSchemaFreeValidCtxt, as: clibxml2_free_validator.self) }
  var hasAttribute: clibxml2_has_attribute { call(.xmlHasProp, as: clibxml2_has_attribute.self) }
  var line: clibxml2_get_line { call(.xmlGetLineNo, as: clibxml2_get_line.self) }
  var newInput: clibxml2_new_input { call(.xmlParserInputBufferCreateMem, as: clibxml2_new_input.self) }
  var newSchemaParser: clibxml2_new_schema_parser {
    call(.xmlSchemaNewDocParserCtxt, as: clibxml2_new_schema_parser.self)
  }
  var newValidator: clibxml2_new_validator { call(.xmlSchemaNewValidCtxt, as: clibxml2_new_validator.self) }
  var parseSchema: clibxml2_parse_schema { call(.xmlSchemaParse, as: clibxml2_parse_schema.self) }
  var readMemory: clibxml2_read_memory { call(.xmlReadMemory, as: clibxml2_read_memory.self) }
  var root: clibxml2_get_root { call(.xmlDocGetRootElement, as: clibxml2_get_root.self) }
  var setErrorHandler: clibxml2_set_error_handler {
    call(.xmlSetStructuredErrorFunc, as: clibxml2_set_error_handler.self)
  }
  var validate: clibxml2_validate { call(.xmlSchemaValidateDoc, as: clibxml2_validate.self) }
  var validateStream: clibxml2_validate_stream {
    call(.xmlSchemaValidateStream, as: clibxml2_validate_stream.self)
  }
}

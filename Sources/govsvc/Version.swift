/// The version of govsvc, by semantic versioning.
let productVersion = "0.1.0"

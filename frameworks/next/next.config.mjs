/** The server reads the WebAssembly from the folder of the package. */
export default { serverExternalPackages: ["article-reader"] };

// Switches burnt into the program: what Electron could do, and a house's program must not.

/**
 * @param {import("../tools/build.mjs").Flavour} flavour
 * @returns {NonNullable<import("electron-builder").Configuration["electronFuses"]>}
 */
export const fusesFor = (flavour) => ({
  // ELECTRON_RUN_AS_NODE would make the program a plain Node that runs any script under our name.
  runAsNode: false,
  // NODE_OPTIONS and NODE_EXTRA_CA_CERTS would load foreign code before ours.
  enableNodeOptionsEnvironmentVariable: false,
  // --inspect would open the main process to every program on the machine. Only the twin is driven so.
  enableNodeCliInspectArguments: flavour === "twin",
  // Nothing is kept in cookies; should a library ever set one, it is not in the clear.
  enableCookieEncryption: true,
  // A changed app.asar is refused on macOS and Windows; Linux has no such check yet.
  enableEmbeddedAsarIntegrityValidation: true,
  // A folder `resources/app` put beside the archive would be run instead of it.
  onlyLoadAppFromAsar: true,
  // There is no V8 snapshot of our own, and a planted one would run before everything else.
  loadBrowserProcessSpecificV8Snapshot: false,
  // Pages come from app://; a file:// page has no business here, so it gets no privileges.
  grantFileProtocolExtraPrivileges: false,
});

/** The only switches a release accepts. Anything else on the command line could open a door, so it is refused unread. */
const accepted = [
  "house",
  "ozone-platform",
  "ozone-platform-hint",
  "force-device-scale-factor",
  "disable-gpu",
];

/** Variables that make Electron or Node run other code, or log what they do. */
const refusedVariables = [
  "ELECTRON_RUN_AS_NODE",
  "NODE_OPTIONS",
  "NODE_EXTRA_CA_CERTS",
  "NODE_REPL_EXTERNAL_MODULE",
  "NODE_V8_COVERAGE",
  "ELECTRON_ENABLE_LOGGING",
  "ELECTRON_LOG_FILE",
  "ELECTRON_LOG_ASAR_READS",
  "SSLKEYLOGFILE",
];

/** What a release will not start with, by name. `words` are the command line without the program itself. */
export function refusedAtStart(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const switches = words.filter((word) => word.startsWith("-")).map(nameOf);
  const variables = refusedVariables.filter((name) => (environment[name] ?? "") !== "");
  return [...switches.filter((name) => !accepted.includes(name)), ...variables];
}

/** The value of `--name=value`, the last one given, or null. */
export function valueOfSwitch(words: readonly string[], name: string): string | null {
  const prefix = `--${name}=`;
  return words.findLast((word) => word.startsWith(prefix))?.slice(prefix.length) ?? null;
}

/** `--name=value` and `-name` are both `name`: Chromium reads one dash as two. */
function nameOf(word: string): string {
  return word.replace(/^-+/, "").replace(/=.*$/s, "");
}

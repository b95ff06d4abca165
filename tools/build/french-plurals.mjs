// The library's French text for the number of options in a list is corrected: read aloud, "disponible(s)" is no word.

/** The original text. */
const shipped = {
  one: "option`,",
  other: "options`",
  end: "})} disponible(s).`",
};

/** @returns {import("vite").Plugin} */
export function frenchPlurals() {
  return {
    name: "french-plurals",
    enforce: "pre",
    transform: (code, id) =>
      /\/react-aria\/.*\/intl\/combobox\/fr-FR\.\w+$/.test(id.replaceAll("\\", "/"))
        ? withPlurals(code)
        : null,
  };
}

/** @param {string} code */
export function withPlurals(code) {
  const at = code.indexOf("countAnnouncement");
  const end = code.indexOf(shipped.end, at);
  const told = code.slice(at, end);
  if (at < 0 || end < 0 || !told.includes(shipped.one) || !told.includes(shipped.other))
    throw new Error("The library says how many options there are in another way than it did");
  const mended = told
    .replace(shipped.one, "option disponible.`,")
    .replace(shipped.other, "options disponibles.`");
  return `${code.slice(0, at)}${mended}})}\`${code.slice(end + shipped.end.length)}`;
}

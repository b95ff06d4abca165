// Scripts are written with letters of one byte alone: a single "…" would have the whole of a script held in two bytes a letter for
// as long as it runs.

/**
 * Every other letter is written as its escape.
 * @returns {import("vite").Plugin}
 */
export function escapeWideLetters() {
  return {
    name: "narrow-scripts",
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle))
        if (file.type === "chunk") file.code = narrow(file.code);
    },
  };
}

/** @param {string} code */
export function narrow(code) {
  if (/String\.raw`[^`]*[^\0-\u00ff]/.test(code))
    throw new Error("A raw template holds letters that would be shown as escapes");
  return code.replaceAll(
    /[^\0-\u00ff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

// Of each package of letters only what this program needs is packed.

/**
 * One format instead of two; and of the Noto packages only the letters they are named after: the Latin ones in each of
 * them are there already.
 * @returns {import("vite").Plugin}
 */
export function fontsNeeded() {
  return {
    name: "letters-needed",
    enforce: "pre",
    transform(css, id) {
      const script = /@fontsource\/(?:noto-sans-)?([\w-]+)\/\d+\.css$/.exec(id)?.[1];
      if (script === undefined) return null;
      return id.includes("/noto-sans-") ? facesOf(script, oneFormat(css)) : oneFormat(css);
    },
  };
}

/** @param {string} css */
const oneFormat = (css) => css.replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, "");

/**
 * Chinese is cut into a hundred numbered pieces, of which a page reads those it needs.
 * @param {string} script
 * @param {string} css
 */
function facesOf(script, css) {
  const own = new RegExp(`/noto-sans-${script}-(${script}|\\d+)-\\d00-normal\\.woff2`);
  const faces = css.match(/@font-face \{[^}]*\}/g) ?? [];
  return faces.filter((face) => own.test(face)).join("\n");
}

import { localeOf } from "./texts/i18n.ts";
import { memoize } from "./memoize.ts";

/** A file size for display: "12 MB"; at least one, in whole units. */
export function sizeIn(bytes: number, language: string): string {
  const [unit, size] = units.find(([, of]) => bytes >= of) ?? ["kilobyte", 1000];
  return formatIn(`${localeOf(language)} ${unit}`).format(Math.max(1, Math.round(bytes / size)));
}

const units = [
  ["gigabyte", 1_000_000_000],
  ["megabyte", 1_000_000],
] as const;

const formatIn = memoize((key) => {
  const [locale = "", unit = ""] = key.split(" ");
  return new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" });
});

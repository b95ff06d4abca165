import type { Theme } from "../../domain/look.ts";

/** Light, dark or as the machine: the tokens follow the attribute. */
export function wear(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}

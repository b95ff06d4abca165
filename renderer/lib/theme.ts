import type { Theme } from "../../domain/core/display-settings.ts";

/** Light, dark or as the machine: the tokens follow the attribute. */
export function wear(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}

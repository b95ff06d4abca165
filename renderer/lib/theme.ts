import type { Theme } from "../../domain/core/display-settings.ts";

/** Applies the light, dark or system theme: the tokens follow the attribute. */
export function applyTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}

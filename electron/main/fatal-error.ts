import { dialog } from "electron";
import type { Language } from "../../domain/core/display-settings.ts";

/** Shown by the system when no window of ours can show it any more. */
export function showFatalError(language: Language): void {
  dialog.showErrorBox("Hearth", fatalErrorTexts[language]);
}

const fatalErrorTexts = {
  en: "Hearth cannot stay open on this computer. What was saved is safe. Start the computer again; if that does not help, install Hearth again.",
  fr: "Hearth ne peut pas rester ouvert sur cet ordinateur. Ce qui était enregistré est en sécurité. Redémarrez l’ordinateur ; si cela n’aide pas, réinstallez Hearth.",
  nl: "Hearth kan op deze computer niet open blijven. Wat bewaard was, is veilig. Start de computer opnieuw; helpt dat niet, installeer Hearth dan opnieuw.",
} as const satisfies Record<Language, string>;

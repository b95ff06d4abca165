import { typeAskedWords, wordsOf } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Copy and prove the recovery sheets",
  isShort: true,
  run: async ({ program, sheets, picture }) => {
    const window = await program.window();
    await window.getByRole("button", { name: "Make the three sheets" }).click();
    for (const number of [1, 2, 3]) {
      await window.getByRole("heading", { name: `Copy sheet ${String(number)} by hand` }).waitFor();
      const lines = await wordsOf(window, number);
      sheets.push(lines);
      if (number === 1) await picture("recovery sheet");
      await window.getByRole("button", { name: "I have copied it" }).click();
      await typeAskedWords(window, number, lines);
      if (number === 1) await picture("recovery sheet proved");
      await window.getByRole("button", { name: "Compare" }).click();
    }
    await window.getByRole("button", { name: "Yes, one is" }).click();
    await window.getByRole("heading", { name: "The house is ready" }).waitFor();
    await picture("first run ready");
    await window.getByRole("link", { name: /^Go to Today/ }).click();
    await window.getByRole("navigation", { name: "Main menu" }).waitFor();
    await picture("today in an empty house");
  },
};

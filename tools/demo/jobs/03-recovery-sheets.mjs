import { typeAskedWords, wordsOf } from "../hands.mjs";

/** @type {import("../guide.mjs").Job} */
export const job = {
  name: "Copy and prove the recovery sheets",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await picture("recovery sheets");
    await window.getByRole("button", { name: "Make the three sheets" }).click();
    for (const number of [1, 2, 3]) {
      const lines = await wordsOf(window, number);
      if (number === 1) await picture("recovery sheet 1");
      await window.getByRole("button", { name: "I have copied it" }).click();
      await typeAskedWords(window, number, lines);
      if (number === 1) await picture("recovery sheet 1 proved");
      await window.getByRole("button", { name: "Compare" }).click();
    }
    await window.getByRole("heading", { name: "The house is ready" }).waitFor();
    await picture("the house is ready");
  },
};

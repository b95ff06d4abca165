import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Print the evacuation list",
  isShort: true,
  run: async ({ program, paper, picture }) => {
    const window = await program.window();
    await goTo(window, "#/");
    await paper(
      () => window.getByRole("button", { name: "Evacuation list" }).click(),
      "evacuation list",
    );
    await picture("list outside");
    await window.getByRole("button", { name: "It is destroyed" }).click();
  },
};

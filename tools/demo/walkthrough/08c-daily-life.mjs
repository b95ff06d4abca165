import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Share the tasks of the house for a week",
  run: async ({ program, picture, paper }) => {
    const window = await program.window();
    await goTo(window, "#/house/together");
    await window.getByRole("button", { name: "Use the usual tasks" }).click();
    await window.getByRole("button", { name: "Suggest the week" }).click();
    await window.getByText("Suggested. Change what you like").waitFor();
    await picture("week suggested");
    await window
      .getByRole("button", { name: /Clear breakfast, [^:]*$/ })
      .last()
      .click();
    await window
      .getByRole("button", { name: /^Give to/ })
      .first()
      .waitFor();
    await picture("whose turn it would be");
    await window.keyboard.press("Escape");
    await window.getByRole("button", { name: "Settle the week" }).click();
    await window.getByText("The week is settled.").waitFor();
    await picture("week settled");
    await paper(
      () => window.getByRole("button", { name: "Print for the wall" }).click(),
      "week on the wall",
    );
    for (const [hash, name] of [
      ["#/house/together/activities", "activities"],
      ["#/house/together/visits", "visits"],
      ["#/house/together/belongings", "post and keys"],
    ]) {
      await goTo(window, String(hash));
      await picture(String(name));
    }
    await goTo(window, "#/");
  },
};

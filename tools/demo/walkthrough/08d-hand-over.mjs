import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Write in the log book, and hand over to the next shift",
  run: async ({ program, picture, paper }) => {
    const window = await program.window();
    await goTo(window, "#/house/log");
    await window.getByRole("button", { name: "Write an entry" }).click();
    await window
      .getByRole("textbox", { name: "What the next shift should know" })
      .fill("The boiler was repaired. Hot water is back since noon.");
    await picture("log entry");
    await window.getByRole("button", { name: "Write it down" }).click();
    await window.getByText("Written down.").waitFor();
    await picture("log book");
    await goTo(window, "#/house/log/hand-over");
    await picture("hand-over");
    await paper(
      () => window.getByRole("main").getByRole("button", { name: "Print" }).click(),
      "hand-over on paper",
    );
    await window.getByRole("button", { name: "I have read it" }).click();
    await window.getByText("Read. Have a good shift.").waitFor();
    await goTo(window, "#/");
  },
};

import { choose, find, goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Keep the day of the invented house: appointments, medicines, the log book",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/house/calendar");
    await picture("calendar");
    await window.getByRole("button", { name: "Plan an appointment" }).click();
    const panel = window.getByRole("dialog");
    await find(window, "Who", "Yusuf");
    await choose(window, "What kind of place", "lawyer");
    await choose(window, "Who goes along", "Somebody, not known yet");
    await panel.getByRole("textbox", { name: "Time", exact: true }).fill("23:30");
    await picture("appointment");
    await panel.getByRole("button", { name: "Plan it" }).click();
    await window.getByText(/^Planned for /).waitFor();
    await goTo(window, "#/house/medicines");
    await window
      .getByRole("button", { name: /^Given to .* at / })
      .first()
      .click();
    await window
      .getByText(/^given · Robin/)
      .first()
      .waitFor();
    await picture("medicines");
    await goTo(window, "#/house/log");
    await picture("log book of a full house");
    await goTo(window, "#/house/log/hand-over");
    await picture("hand-over of a full house");
  },
};

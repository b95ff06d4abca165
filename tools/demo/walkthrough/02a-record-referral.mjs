import { choose, goTo, pick } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Take a call in the invented house",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await window.keyboard.press("Control+Shift+N");
    await window.getByRole("combobox", { name: "Referred by" }).pressSequentially("soc");
    await window.locator("[role=option][data-focused]").waitFor();
    await window.keyboard.press("Enter");
    await window.getByLabel("Service and name").fill("Invented welfare, Els");
    await window.getByLabel("Phone").fill("02 000 00 00");
    await window.getByRole("textbox", { name: "Name", exact: true }).fill("Mina");
    await pick(window, "Sex", "woman");
    await pick(window, "How soon", "Tonight");
    await picture("call");
    await choose(window, "Decision", "Refused");
    await choose(window, "Reason", "No place");
    await picture("call refused");
    await window.getByRole("button", { name: "Save the call" }).click();
    await window.getByText(/^Referral \d+ is noted/).waitFor();
    await goTo(window, "#/people/referrals");
    await picture("referral log");
  },
};

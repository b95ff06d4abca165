import { choose, goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Take a call and begin an intake",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/people/referrals/new");
    await window.getByRole("combobox", { name: "Referred by" }).fill("pol");
    await window.keyboard.press("Enter");
    await window.getByRole("textbox", { name: "Name", exact: true }).fill("Noémie Récit");
    await choose(window, "Decision", "Accepted");
    await picture("call");
    await window.getByRole("button", { name: "Save the call" }).click();
    const parts = window.getByRole("navigation", { name: "Parts of the intake" });
    await parts.waitFor();
    await picture("intake");
    for (const [part, name] of [
      ["What happened", "intake what happened"],
      ["The three conditions", "intake conditions"],
      ["On arrival", "intake arrival"],
    ]) {
      await parts.getByRole("link", { name: new RegExp(`^${String(part)}`) }).click();
      await picture(String(name));
    }
    await window.getByText("a quiet room").click();
    await window.getByRole("button", { name: "Save as done" }).click();
    await parts.getByText("done").first().waitFor();
    await picture("intake arrival done");
  },
};

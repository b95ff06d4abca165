import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Work in French",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/settings/look");
    await picture("settings look");
    await window.getByText("Français").click();
    await window.locator("html[lang=fr]").waitFor();
    for (const [hash, name] of [
      ["#/", "french today"],
      ["#/house", "french house"],
      ["#/admit", "french admission"],
      ["#/settings/users", "french settings"],
    ]) {
      await goTo(window, String(hash));
      await picture(String(name));
    }
  },
};

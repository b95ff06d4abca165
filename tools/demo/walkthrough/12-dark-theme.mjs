import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Work in the dark",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/settings/look");
    await window.getByText("English").click();
    await window.locator("html[lang=en]").waitFor();
    await window.getByText("Dark", { exact: true }).click();
    await window.locator("html[data-theme=dark]").waitFor();
    for (const [hash, name] of [
      ["#/", "dark today"],
      ["#/house", "dark house"],
      ["#/admit", "dark admission"],
    ]) {
      await goTo(window, String(hash));
      await picture(String(name));
    }
    await window.keyboard.press("F8");
    await goTo(window, "#/people");
    await picture("dark people with names hidden");
    // They would stay hidden over the lock.
    await window.keyboard.press("F8");
    await program.windowAfter(() => window.getByRole("button", { name: "Lock" }).click());
    await picture("dark lock");
  },
};

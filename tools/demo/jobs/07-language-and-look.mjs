import { goTo } from "../hands.mjs";

/** @type {import("../guide.mjs").Job} */
export const job = {
  name: "In French, in the dark",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/settings/look");
    await picture("language and look");
    await window.getByText("Français").click();
    await window.getByText("Sombre", { exact: true }).click();
    await window.getByRole("heading", { name: "Langue et apparence" }).waitFor();
    await goTo(window, "#/house");
    await picture("the beds in french in the dark");
    await goTo(window, "#/settings/users");
    await picture("who works here");
  },
};

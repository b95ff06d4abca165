import { choose, goTo } from "../hands.mjs";

/** @type {import("../guide.mjs").Job} */
export const job = {
  name: "Admit someone",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/admit");
    await window.getByRole("textbox", { name: "Name" }).fill("Linh Truyền");
    for (const group of ["Age", "Sex"])
      await window
        .getByRole("radiogroup", { name: group })
        .getByText(/not known/i)
        .click();
    await choose(window, "Referred by", "Police");
    await picture("admit");
    await window.getByRole("button", { name: "Admit", exact: true }).click();
    await window.getByRole("heading", { level: 1, name: /Linh/ }).waitFor();
    await picture("a new file");
    await goTo(window, "#/");
    await window.getByRole("heading", { name: "Needs you" }).waitFor();
    await picture("today");
  },
};

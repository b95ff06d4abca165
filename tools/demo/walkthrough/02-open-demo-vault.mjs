import { goTo } from "../repeated-user-actions.mjs";

/** Years are written day by day. */
const mostMinutes = 10;

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Look around in the invented house",
  isShort: true,
  run: async ({ program, picture, years }) => {
    const window = await program.window();
    if (years > 0) await window.getByText(years === 1 ? "A year" : "Five years").click();
    await window.getByRole("button", { name: "Explore with an invented house" }).click();
    await window
      .getByRole("heading", { name: "In the house tonight" })
      .waitFor(years === 0 ? {} : { timeout: mostMinutes * 60_000 });
    await picture("invented today");
    await goTo(window, "#/house");
    await picture("invented house");
    await goTo(window, "#/people");
    await picture("invented people");
    await window.getByRole("link", { name: "Blessing Alọ́" }).click();
    await window.getByRole("link", { name: "Overview" }).waitFor();
    await picture("invented person");
    await goTo(window, "#/admit");
    await window.getByRole("textbox", { name: "Name" }).fill("Rosa Quento");
    // Over the years several people have had a similar-sounding name.
    await window.getByRole("button", { name: "This is the person" }).first().waitFor();
    await picture("invented admission");
    await window.keyboard.press("Control+k");
    await window.keyboard.type("ana");
    await window.getByRole("menuitem", { name: /Ana Lenda/ }).waitFor();
    await picture("search");
    await window.keyboard.press("Escape");
    await window.keyboard.press("Escape");
    await window.getByRole("dialog").waitFor({ state: "hidden" });
  },
};

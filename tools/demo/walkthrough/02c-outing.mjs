import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Sign a resident out, and search for one who is late",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/house/out");
    await window.getByRole("button", { name: "Mehdi Khurafa goes out…" }).click();
    await window.getByLabel("Where, roughly").fill("the library");
    await picture("somebody goes out");
    await window.getByRole("dialog").getByRole("button", { name: "Goes out", exact: true }).click();
    await window.getByText(/^Mehdi Khurafa is out until/).waitFor();
    await picture("who is out");
    await window.getByRole("button", { name: "Mehdi Khurafa: back" }).click();
    await window.getByText("Mehdi Khurafa is back.").waitFor();
    await window.getByRole("button", { name: /^Actions for Blessing/ }).click();
    await window.getByRole("menuitem", { name: /^Take the steps for Blessing/ }).click();
    await window.getByRole("button", { name: "Begin the steps" }).click();
    await window.getByRole("heading", { level: 1, name: /has not come back/ }).waitFor();
    await picture("steps when somebody is late");
    await goTo(window, "#/house/out");
    await window.getByRole("button", { name: /^Blessing.*: back$/ }).click();
    await window.getByText(/^Blessing.* is back, and the search has ended\.$/).waitFor();
  },
};

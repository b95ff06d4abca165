import { file, goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Read and complete a file",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await window
      .getByRole("region", { name: "In the house tonight" })
      .getByRole("link", { name: "Mariam Keita" })
      .click();
    const address = await file(window);
    await goTo(window, address);
    await window.getByRole("button", { name: "Edit" }).first().click();
    await window.getByRole("textbox", { name: "Alerts" }).fill("No male interpreter");
    await picture("person edit");
    await window.getByRole("button", { name: "Save" }).click();
    await window.getByRole("dialog").waitFor({ state: "hidden" });
    await window
      .getByRole("region", { name: "Care remark" })
      .getByRole("button", { name: "Write" })
      .click();
    await window
      .getByRole("textbox", { name: "Care remark" })
      .fill("Sleeps badly. A light in the corridor helps; knock before you come in.");
    await window.getByRole("button", { name: "Save" }).click();
    await window.getByRole("dialog").waitFor({ state: "hidden" });
    await picture("person");
    await goTo(window, `${address}/stay`);
    await picture("person stay");
    await goTo(window, `${address}/history`);
    await picture("person history");
  },
};

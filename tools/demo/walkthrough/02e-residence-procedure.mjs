import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Follow the ways to a permit in the invented house",
  run: async ({ program, picture }) => {
    const window = await program.window();
    await goTo(window, "#/documents");
    await window.getByRole("heading", { name: "The year ahead" }).waitFor();
    await picture("what expires");
    await goTo(window, "#/people");
    await window.getByRole("link", { name: "Linh Truyền" }).click();
    await window.getByRole("link", { name: "Procedure" }).click();
    await window.getByRole("heading", { name: "Where things stand" }).waitFor();
    await picture("way to a permit");
    await window.getByRole("button", { name: "A document was issued" }).click();
    await window.getByRole("dialog").getByText("The rules give").waitFor();
    await picture("document issued");
    await window.getByRole("button", { name: "Cancel" }).click();
    await window.getByRole("dialog").waitFor({ state: "hidden" });
    await window.getByRole("link", { name: "Documents", exact: true }).last().click();
    await window.getByText("Held and asked for").waitFor();
    await picture("documents of a person");
    await window.getByRole("button", { name: "1 scan: passport" }).click();
    await window.getByRole("img", { name: "Page 1 of 2" }).waitFor();
    await picture("scan of a passport");
    await window.keyboard.press("Escape");
    await window.getByRole("dialog").waitFor({ state: "hidden" });
    await goTo(window, "#/people");
    await window.getByRole("link", { name: "Blessing Alọ́" }).click();
    await window.getByRole("link", { name: "Legal" }).click();
    await window.getByText("XX 55.00.000017/26").first().waitFor();
    await picture("court case");
  },
};

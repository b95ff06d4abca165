import { goTo } from "../repeated-user-actions.mjs";

/** @type {import("../walkthrough-guide.mjs").WalkthroughStep} */
export const step = {
  name: "Record a session in the invented house",
  isShort: true,
  run: async ({ program, picture, paper }) => {
    const window = await program.window();
    await goTo(window, "#/people");
    await window.getByRole("link", { name: "Blessing Alọ́" }).click();
    await window.getByRole("link", { name: "Sessions", exact: true }).click();
    await window.getByText("I dreamed of the flat again").waitFor();
    await picture("sessions");
    await paper(async () => {
      await window.getByRole("button", { name: "Actions for the session" }).first().click();
      await window.getByRole("menuitem", { name: "Print" }).click();
    }, "session sheet");
    await window.getByRole("link", { name: "Record a session" }).click();
    const note = window.getByRole("textbox", { name: "Note" });
    await note.fill(
      "Invented: slept until six. The bakery has written; we read it aloud together.",
    );
    await window.getByLabel("Agreed next step").fill("Answer the bakery by Friday");
    await window.getByText(/^Kept at/).waitFor();
    await picture("session being written");
    await note.press("Control+Enter");
    await window.getByText("Signed. Care workers can read it.").waitFor();
    await goTo(window, "#/people/notes");
    await window.getByRole("searchbox", { name: "Search in all notes" }).fill("bak");
    await window.getByText("places, newest first").waitFor();
    await picture("words in notes");
    await goTo(window, "#/settings/notes");
    await picture("who reads sealed notes");
  },
};

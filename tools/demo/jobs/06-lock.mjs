import { signInName } from "../hands.mjs";

/** @type {import("../guide.mjs").Job} */
export const job = {
  name: "Lock and unlock",
  run: async ({ program, passphrase, picture }) => {
    const open = await program.window();
    const window = await program.windowAfter(() =>
      open.evaluate('void hearth.ask({ ask: "lock" })').catch(() => undefined),
    );
    await window.locator("#name").fill(signInName);
    await picture("locked");
    await window.locator("#passphrase").fill(passphrase);
    await window.keyboard.press("Enter");
    await window.waitForURL(/index\.html/);
    await window.getByRole("heading", { name: "Needs you" }).waitFor();
    await picture("open again");
  },
};

// While a passphrase is tried the house may open a moment later: what locks an open house ends that as well.
import { expect, test } from "./founded.ts";
import { lock } from "./steps.ts";

test("a computer that goes to sleep ends a sign-in under way, and the next one begins anew", async ({
  hearth,
  page,
}) => {
  expect(page.url()).toContain("index.html");
  const lockScreen = await lock(hearth);
  // A passphrase that opens nothing: only the sign-in itself can have it listened for.
  await lockScreen.locator("#name").fill("kestrel");
  await lockScreen.locator("#passphrase").fill("not the one that opens it");
  const next = await hearth.windowAfter(async () => {
    await hearth.app.evaluate(({ powerMonitor }) => {
      powerMonitor.on("newListener" as "suspend", () => {
        setImmediate(() => (powerMonitor as unknown as NodeJS.EventEmitter).emit("suspend"));
      });
    });
    await lockScreen.keyboard.press("Enter").catch(() => undefined);
  });

  await expect(next.locator("#passphrase")).toHaveValue("");
  await expect(next.getByRole("alert")).toHaveCount(0);
});

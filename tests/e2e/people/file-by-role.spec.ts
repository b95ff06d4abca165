import { expect, handOver, test } from "../../helpers/e2e/prepared-vault.ts";
import { admit } from "../../helpers/e2e/admission-and-departure-steps.ts";
import { goTo } from "../../helpers/e2e/lock-screen-and-setup-steps.ts";

test.describe("a file that three roles open", () => {
  test.use({ as: "care" });

  test("each sees what their key opens, and that there is more", async ({ hearth, page }) => {
    await admit(page, { name: "Mariam" });
    const file = new URL(page.url()).hash;
    await page
      .getByRole("region", { name: "Care remark" })
      .getByRole("button", { name: "Write" })
      .click();
    await page.getByRole("textbox", { name: "Care remark" }).fill("Wakes at night; leave a light.");
    await page.getByRole("button", { name: "Save" }).click();
    const remark = page.getByRole("region", { name: "Care remark" });
    await expect(remark).toContainText("Wakes at night; leave a light.");

    const office = await handOver(hearth, "administrator");
    await goTo(office, file);
    const closed = office.getByRole("region", { name: "Care remark" });
    await expect(closed).toContainText("There is a remark that only care workers can read;");
    await expect(office.locator("body")).not.toContainText("Wakes at night");
    const identity = office.getByRole("region", { name: "Identity" });
    await identity.getByRole("button", { name: "Edit" }).click();
    const panel = office.getByRole("dialog", { name: "Edit the identity" });
    await panel.getByRole("textbox", { name: "Full name" }).fill("Mariama Keïta-Bah");
    await panel.getByRole("textbox", { name: "Also known as" }).fill("Mimi");
    await panel.getByRole("button", { name: "Add a number" }).click();
    await panel.getByRole("textbox", { name: "Kind" }).fill("Passport");
    await panel.getByRole("button", { name: "Save" }).click();
    await expect(panel.getByText("Fill in both, or remove the line.")).toBeVisible();
    await panel.getByRole("textbox", { name: "Number", exact: true }).fill("X1234567");
    await panel.getByRole("button", { name: "Save" }).click();
    await expect(panel).toHaveCount(0);
    await expect(identity).toContainText("Mariama Keïta-Bah");
    await expect(identity).toContainText("PassportX1234567");

    const shift = await handOver(hearth, "volunteer");
    await goTo(shift, file);
    await expect(shift.getByRole("heading", { level: 1 })).toContainText("Mariama Keïta-Bah");
    await expect(shift.getByRole("region", { name: "Identity" })).toContainText(
      "Only people whose key opens the office part can read this.",
    );
    for (const hidden of ["Mimi", "X1234567", "Wakes at night"])
      await expect(shift.locator("body")).not.toContainText(hidden);
    await shift.getByRole("link", { name: "History" }).click();
    const history = shift.getByRole("region", { name: "Who did what, and who looked" });
    await expect(history.getByRole("listitem").filter({ hasText: "the identity" })).toContainText(
      "Ada Invented changed the identity",
    );
    await expect(history.getByRole("listitem").filter({ hasText: "remark" })).toContainText(
      "Tom Invented changed the care remark",
    );
  });
});

import { cleanup, screen, waitFor } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

/** From inside the program, as a link does it. */
async function follow(address: string) {
  open("#/settings/look");
  await screen.findByRole("heading", { level: 1, name: "Language and look" });
  window.location.hash = address;
}

describe("an unknown parameter of an address", () => {
  it.each([
    ["#/reports?part=weather", /no such theme in the reports/],
    ["#/house/calendar?day=someday", /names no day: today is shown/],
    ["#/house/log?day=2027-02-31", /names no day: today is shown/],
    ["#/house/together?week=last", /names no day: today is shown/],
    ["#/people/referrals?colour=red", /does not know everything the link asks for/],
    ["#/admit?bed=window", /does not know everything the link asks for/],
  ])("is said above the page, which is shown without it: %s", async (address, said) => {
    await follow(address);

    const line = await screen.findByText(said);
    expect(line.closest("[role=alert]")).not.toBeNull();
    expect(line.textContent).not.toMatch(/weather|someday|colour|window/);
    expect(screen.queryByText("Something went wrong on this page")).toBeNull();
  });

  it("is said once for all of one kind, and beside those of another", async () => {
    await follow("#/house/calendar?day=someday&plan=perhaps&colour=red");

    expect(await screen.findAllByText(/names no day/)).toHaveLength(1);
    expect(await screen.findAllByText(/does not know everything/)).toHaveLength(1);
  });

  it("is no longer said once another page is open, and not of a valid link", async () => {
    await follow("#/reports?part=weather");
    await screen.findByText(/no such theme/);

    window.location.hash = "#/reports?part=justice";
    await waitFor(() => expect(screen.queryByText(/no such theme/)).toBeNull());
    expect(screen.getByRole("link", { name: "Justice" }).getAttribute("aria-current")).toBe("page");
  });

  it.each([
    ["#/settings/guard", /for another role than yours.*Ask an administrator/],
    ["#/settings/weather", /no such section here/],
  ])(
    "is said of a section of the settings, one that is for other roles too: %s",
    async (address, said) => {
      await follow(address);

      expect(await screen.findByText(said)).toBeTruthy();
      expect(screen.getByRole("heading", { level: 1, name: "My passphrase" })).toBeTruthy();
    },
  );

  it("says that there is nothing, and where to begin, where the address itself is unknown", async () => {
    open(
      "#/people/somebody",
      inventedCall({
        ...answers,
        "people.view": () => ({ refused: { type: "InvalidInput", fields: [] } }),
      }),
    );

    expect(await screen.findByText(/There is nothing here/)).toBeTruthy();
    expect(screen.queryByText(/fields that are marked/)).toBeNull();
    expect(screen.getByRole("link", { name: "Go to Today" })).toBeTruthy();
  });
});

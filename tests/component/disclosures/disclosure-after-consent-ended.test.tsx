import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import type { Output } from "../../../domain/api/index.ts";
import { CalendarDate, Instant } from "../../../domain/core/calendar-date.ts";
import { Consent, ConsentId, ConsentRowId } from "../../../domain/disclosures/consent.ts";
import { Disclosure, DisclosureId } from "../../../domain/disclosures/disclosure.ts";
import words from "../../../renderer/i18n/en/disclosures/consents-and-disclosures.json";
import { aConsent, aDisclosure } from "../../helpers/disclosure-inputs.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards, me } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const linh = cards[0]?.id ?? "";
const consentId = ConsentId.parse("5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9a01");
const rowId = ConsentRowId.parse(consentId);
const careWorker = { ...me, roles: ["care" as const], holds: ["office" as const, "care" as const] };
const noted = { at: Instant.parse("2026-11-20T10:00:00.000Z"), byName: "Samira Invented" };

type Line = Output<"ledger.view">["lines"][number];
const aLine = (last: number, day: string, name: string, isUncovered: boolean): Line => ({
  ...noted,
  id: DisclosureId.parse(`5d1f0c1e-7d0a-4c59-8f43-2f3a8f1d9b0${String(last)}`),
  corrects: null,
  compartment: "office",
  day: CalendarDate.parse(day),
  isUncovered,
  entry: {
    state: "open",
    content: Disclosure.parse(
      aDisclosure({
        on: day,
        recipient: { kind: "landlord", name },
        ground: { kind: "consent", consent: rowId },
      }),
    ),
  },
});

function openLedger(lines: readonly Line[], form: string | null = null) {
  const consent = Consent.parse(aConsent({ from: "2026-11-01", until: "2027-05-01" }));
  open(
    `#/people/${linh}/disclosures${form === null ? "" : `?open=${encodeURIComponent(form)}`}`,
    inventedCall({
      ...answers,
      "house.state": () => ({
        house: "open" as const,
        hasDemo: false,
        movedAway: null,
        purpose: "real" as const,
        me: careWorker,
      }),
      "session.me": () => careWorker,
      "drafts.read": () => null,
      "access.view": () => ({ requests: [] }),
      "ledger.view": (): Output<"ledger.view"> => ({
        readsCare: true,
        orders: [],
        overrides: [],
        scans: [],
        unsaid: [],
        consents: [
          {
            id: consentId,
            versions: [
              {
                ...noted,
                rowId,
                version: 1,
                compartment: "office",
                state: "given",
                record: { state: "open", content: { consent, ending: null } },
              },
            ],
          },
        ],
        lines: [...lines],
      }),
    }),
  );
}

it("shows that a disclosure is no longer covered when its consent had ended, and does not count it", async () => {
  openLedger([
    aLine(1, "2026-11-19", "Office Covered", false),
    aLine(2, "2026-11-20", "Office Uncovered", true),
  ]);
  const list = await screen.findByRole("list", { name: words.left });
  const [later, earlier] = within(list).getAllByRole("listitem");
  expect(later?.textContent).toContain(words.uncovered);
  expect(later?.textContent).not.toContain(words.ground.consent);
  expect(earlier?.textContent).toContain(words.ground.consent);

  screen.getByRole("radio", { name: words.show.consent }).click();
  expect((await within(list).findAllByRole("listitem")).map((one) => one.textContent)).toEqual([
    expect.stringContaining("Office Covered"),
  ]);
});

it.each([
  ["withdrawn", [false, true]],
  ["mistake", [true, true]],
] as const)("names the lines that do not stand any more once it is %s", async (how, named) => {
  openLedger(
    [
      aLine(1, "2026-11-10", "Office Before", false),
      aLine(2, "2026-11-24", "Office That Day", false),
      aLine(3, "2026-11-24", "Office Long Said", true),
    ],
    `${how} ${consentId}`,
  );
  const text = (await screen.findByRole("dialog")).textContent;
  expect(["Office Before", "Office That Day"].map((name) => text.includes(name))).toEqual(named);
  expect(text).not.toContain("Office Long Said");
});

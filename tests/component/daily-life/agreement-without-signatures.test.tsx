import { cleanup, screen, within } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { AgreementOfPerson } from "../../../domain/daily-life/agreement.ts";
import { answers, inventedCall } from "../../helpers/component/invented-answers.ts";
import { cards } from "../../helpers/component/invented-house.ts";
import { open } from "../../helpers/component/render.tsx";
import { sampleOf } from "../../helpers/component/schema-samples.ts";

afterEach(cleanup);

it("an agreement whose signatures were removed shows nothing in their place", async () => {
  const seen = AgreementOfPerson.parse(sampleOf(AgreementOfPerson));
  const signings = seen.signings.slice(0, 1).map((one) => ({ ...one, marks: null }));
  const call = inventedCall({ ...answers, "agreement.ofPerson": () => ({ ...seen, signings }) });
  open(`#/people/${cards[0]?.id ?? ""}/stay`, call);

  const signed = (await screen.findByText(/^Signed on /)).closest("li");
  if (signed === null) throw new Error("No line of what was signed");
  const line = within(signed).getByText(/ · /).textContent.trim();
  expect(line.split(" · ").every((part) => part.trim() !== "")).toBe(true);
});

// Authors whose private notes are in no part of a data access request are named beside the parts.
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { newHouse, sample } from "../../helpers/component/vault-with-drafts.ts";
import { open } from "../../helpers/component/render.tsx";

afterEach(cleanup);

const id = "11111111-1111-4111-8111-111111111111";

function openWith(leftAuthors: readonly string[]) {
  const { answers, call } = newHouse();
  const { requests } = sample("access.view");
  answers.set("access.view", {
    requests: requests.slice(0, 1).map((one) => ({ ...one, state: "open", leftAuthors })),
  });
  open(`#/people/${id}/disclosures`, call);
}

it("names the colleagues who can no longer sign in", async () => {
  openWith(["Tom Invented", "Lise Invented"]);
  expect(await screen.findByText(/^Left out.*own notes of Tom Invented, Lise/)).toBeTruthy();
});

it("shows nothing where nobody left", async () => {
  openWith([]);
  await screen.findByRole("list", { name: "Everything we hold" });
  expect(screen.queryByText(/^Left out/)).toBeNull();
});

import { useState } from "react";
import { useTranslation } from "react-i18next";
import { PeopleFilter } from "../../../domain/person-file.ts";
import { Asked } from "../../frame/asked.tsx";
import { Page } from "../../frame/page.tsx";
import { paths } from "../../frame/paths.ts";
import { useAsk } from "../../lib/api.ts";
import { LinkButton } from "../../ui/button.tsx";
import { Card, Rows } from "../../ui/card.tsx";
import { Segmented } from "../../ui/choice.tsx";
import { Pages } from "../../ui/pages.tsx";
import { EmptyState } from "../../ui/state.tsx";
import { PeopleTabs } from "./people-tabs.tsx";
import { PersonRow } from "./person-row.tsx";

/** Everybody the signed-in person may see, by where they are. */
export function PeopleScreen() {
  const { t } = useTranslation("person");
  const [filter, setFilter] = useState<PeopleFilter>("residents");
  const [page, setPage] = useState(0);
  const people = useAsk("people.list", { filter, page }, { keepsPrevious: true });
  const labels = { residents: t("residents"), left: t("leftFilter"), all: t("allFilter") };
  return (
    <Page
      tabs={<PeopleTabs />}
      title={t("people")}
      beside={
        <Segmented
          label={t("show")}
          hidesLabel
          choices={PeopleFilter.options.map((id) => ({ id, label: labels[id] }))}
          value={filter}
          onChange={(next) => {
            setFilter(next);
            setPage(0);
          }}
        />
      }
      actions={
        <LinkButton kind="primary" href={paths.admit} keys="Ctrl N">
          {t("admit")}
        </LinkButton>
      }
    >
      <Asked answer={people} lines={8}>
        {(list) => (
          <Card>
            {list.total === 0 ? (
              <Nobody filter={filter} />
            ) : (
              <Rows>
                {list.people.map((person) => (
                  <PersonRow key={person.card.id} person={person} />
                ))}
              </Rows>
            )}
            <Pages page={page} total={list.total} onTurn={setPage} />
          </Card>
        )}
      </Asked>
    </Page>
  );
}

function Nobody({ filter }: { readonly filter: PeopleFilter }) {
  const { t } = useTranslation("person");
  switch (filter) {
    case "residents":
      return <EmptyState title={t("noResidents")}>{t("noResidentsText")}</EmptyState>;
    case "left":
      return <EmptyState title={t("noLeft")}>{t("noLeftText")}</EmptyState>;
    case "all":
      return <EmptyState title={t("noAll")}>{t("noAllText")}</EmptyState>;
  }
}

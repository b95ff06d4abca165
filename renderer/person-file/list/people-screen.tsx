import { useDeferredValue, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  everyoneIn,
  everyResident,
  isSameFilter,
  type PeopleFilter,
} from "../../../domain/person-file/people-list.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { Page } from "../../shell/page.tsx";
import { paths } from "../../shell/paths.ts";
import { useSession } from "../../shell/user-session.ts";
import { useProcedure, useCall } from "../../lib/api.ts";
import { Button, LinkButton } from "../../ui/button.tsx";
import { Card, Rows } from "../../ui/card.tsx";
import { Pagination } from "../../ui/pagination.tsx";
import { EmptyState } from "../../ui/empty-and-error-state.tsx";
import { NewPersonFileButton } from "../../intake/new-person-file-panel.tsx";
import { PeopleTabs } from "../../people/people-tabs.tsx";
import { PeopleFilterBar } from "./people-filter-bar.tsx";
import { PersonRow } from "./person-row.tsx";

/** All people the signed-in user may see, filtered by status, care worker and language. */
export function PeopleScreen() {
  const { t } = useTranslation("people");
  const storedFilters = useProcedure("filters.mine", {});
  return (
    <Page
      tabs={<PeopleTabs />}
      title={t("title")}
      actions={
        <>
          <NewPersonFileButton />
          <LinkButton kind="primary" href={paths.admit} keys="Ctrl N">
            {t("admit")}
          </LinkButton>
        </>
      }
    >
      <QueryBoundary answer={storedFilters} lines={8}>
        {({ last, saved }) => <List start={last ?? everyResident} saved={saved} />}
      </QueryBoundary>
    </Page>
  );
}

interface ListProps {
  /** The filter when the list was last left. */
  readonly start: PeopleFilter;
  readonly saved: React.ComponentProps<typeof PeopleFilterBar>["saved"];
}

function List({ start, saved }: ListProps) {
  const call = useCall();
  const [filter, setFilter] = useState(start);
  const [typed, setTyped] = useState("");
  const [page, setPage] = useState(0);
  const text = useDeferredValue(typed.trim());
  const people = useProcedure("people.list", { ...filter, text, page }, { keepsPrevious: true });
  const choose = (next: PeopleFilter) => {
    setFilter(next);
    setPage(0);
    // The filter is stored in the background: nothing waits for it.
    void call("filters.remember", { filter: next });
  };
  return (
    <>
      <PeopleFilterBar
        filter={filter}
        saved={saved}
        text={typed}
        onFilter={choose}
        onText={(next) => {
          setTyped(next);
          setPage(0);
        }}
      />
      <QueryBoundary answer={people} lines={8}>
        {(list) => (
          <Card>
            {list.total === 0 ? (
              <Nobody
                filter={filter}
                isSearch={text !== ""}
                onClear={() => {
                  setTyped("");
                  choose(everyoneIn(filter.filter));
                }}
              />
            ) : (
              <Rows>
                {list.people.map((person) => (
                  <PersonRow key={person.card.id} person={person} />
                ))}
              </Rows>
            )}
            <Pagination page={page} total={list.total} onTurn={setPage} />
          </Card>
        )}
      </QueryBoundary>
    </>
  );
}

interface NobodyProps {
  readonly filter: PeopleFilter;
  readonly isSearch: boolean;
  readonly onClear: () => void;
}

/** Nobody at all, or nobody who matches the filter. */
function Nobody({ filter, isSearch, onClear }: NobodyProps) {
  const { t } = useTranslation(["people", "bringIn"]);
  const { me } = useSession();
  if (isSearch || !isSameFilter(filter, everyoneIn(filter.filter)))
    return (
      <EmptyState
        title={t("people:nobodyFits")}
        action={<Button onPress={onClear}>{t("people:clear")}</Button>}
      >
        {t("people:nobodyFitsText")}
      </EmptyState>
    );
  // A new centre has its people in a list already, so an import is offered.
  const isEmptyHouse = filter.filter === "residents" || filter.filter === "all";
  const mayBringIn = isEmptyHouse && me.roles.includes("admin");
  return (
    <EmptyState
      title={t(`people:empty.${filter.filter}.title`)}
      action={
        mayBringIn ? (
          <LinkButton href={paths.settingsBringIn}>{t("bringIn:offer")}</LinkButton>
        ) : null
      }
    >
      {t(`people:empty.${filter.filter}.text`)}
    </EmptyState>
  );
}

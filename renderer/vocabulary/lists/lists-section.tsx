import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  listOf,
  type ListPart,
  listParts,
  type WordListId,
} from "../../../domain/api/word-lists.ts";
import type { CurrentTerms } from "../../../domain/vocabulary/list-term-decision.ts";
import { QueryBoundary } from "../../shell/query-boundary.tsx";
import { useSession } from "../../shell/user-session.ts";
import { useProcedure } from "../../lib/api.ts";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { Tag } from "../../ui/tag.tsx";
import { SettingsSection } from "../../shell/settings/settings-section.tsx";
import { TermList } from "./term-list.tsx";

/** The lists staff choose from, one at a time. */
export function ListsSection() {
  const { t } = useTranslation("lists");
  const { me } = useSession();
  const [open, setOpen] = useState<WordListId | null>(null);
  const now = useProcedure("lists.now", {});
  const mayChange = me.roles.includes("admin");
  const back = <Button onPress={() => setOpen(null)}>{t("all")}</Button>;
  return (
    <SettingsSection
      id="lists"
      lead={`${t("lead")} ${mayChange ? t("leadNames") : t("leadReads")}`}
      {...(open === null ? {} : { actions: back })}
    >
      {open === null ? (
        <QueryBoundary answer={now}>
          {(known) => <AllLists now={known} onOpen={setOpen} />}
        </QueryBoundary>
      ) : (
        <>
          <h2>{t(`list.${open}`)}</h2>
          <TermList list={open} mayChange={mayChange} />
        </>
      )}
    </SettingsSection>
  );
}

interface AllListsProps {
  readonly now: CurrentTerms;
  readonly onOpen: (list: WordListId) => void;
}

function AllLists({ now, onOpen }: AllListsProps) {
  const { t } = useTranslation("lists");
  return parts.map((part) => (
    <Card key={part} title={t(`part.${part}`)}>
      <Rows>
        {listParts[part].map((list) => (
          <OneList
            key={list}
            list={list}
            now={now.filter((one) => one.list === list)}
            onOpen={onOpen}
          />
        ))}
      </Rows>
    </Card>
  ));
}

const parts = Object.keys(listParts) as readonly ListPart[];

function OneList({ list, now, onOpen }: AllListsProps & { readonly list: WordListId }) {
  const { t } = useTranslation("lists");
  const own = now.filter(({ word, countsAs }) => word !== countsAs).length;
  const gone = now.filter(({ isOffered }) => !isOffered).length;
  const others = now.filter(
    ({ word, countsAs, called }) =>
      word === countsAs && Object.values(called).some((name) => name !== null),
  ).length;
  const name = t(`list.${list}`);
  const detail = [
    t("offered", { count: listOf(list).codes.length + own - gone }),
    ...(gone === 0 ? [] : [t("gone", { count: gone })]),
  ].join(" · ");
  return (
    <Row
      title={<b>{name}</b>}
      detail={detail}
      trailing={
        <>
          {own === 0 ? null : <Tag tone="info">{t("ownWords", { count: own })}</Tag>}
          {others === 0 ? null : <Tag tone="info">{t("calledOtherwise", { count: others })}</Tag>}
          <Button size="small" label={t("openOf", { list: name })} onPress={() => onOpen(list)}>
            {t("open")}
          </Button>
        </>
      }
    />
  );
}

import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PersonView } from "../../../domain/person-file/person-view.ts";
import { initials } from "../../shell/privacy-mode-provider.tsx";
import { useSession } from "../../shell/user-session.ts";
import { useCommand } from "../../lib/api.ts";
import { sentenceFor } from "../../lib/error-sentences.ts";
import { Avatar } from "../../ui/avatar.tsx";
import { Button } from "../../ui/button.tsx";
import { Card, Row, Rows } from "../../ui/card.tsx";
import { ConfirmDialog } from "../../ui/overlays/dialog.tsx";
import { Notice } from "../../ui/overlays/notice.tsx";
import { showToast } from "../../ui/overlays/toast.tsx";
import styles from "../overview/person.module.css";
import { NameColleaguePanel } from "./name-colleague-panel.tsx";

type Hidden = NonNullable<PersonView["hidden"]>;
type Holder = Hidden["holders"][number];

export interface HiddenPartProps {
  readonly file: PersonView;
  readonly hidden: Hidden;
}

type Asked =
  | { readonly kind: "name" | "show" }
  | { readonly kind: "unname"; readonly holder: Holder };

/** For a hidden file: who can open the identity. Shelter staff only see that it is hidden. */
export function HiddenPart({ file, hidden }: HiddenPartProps) {
  const { t } = useTranslation("hidden");
  const { me } = useSession();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const { id, version } = file.card;
  const known = hidden.holders.length === 0 ? "nobody" : "office";
  const lead = me.holds.includes("office") ? known : "house";
  return (
    <Card title={t("title")} more={hidden.isMine ? more() : undefined}>
      <div className={styles["inset"]}>
        <Notice tone="info">{t(lead)}</Notice>
      </div>
      <Rows>
        {hidden.holders.map((holder) => (
          <Row
            key={holder.id}
            leading={<Avatar initials={initials(holder.name).join("")} seed={holder.id} />}
            title={holder.name}
            detail={holder.holds ? undefined : t("waits")}
            trailing={hidden.isMine ? unnameButton(holder) : undefined}
          />
        ))}
      </Rows>
      {asked?.kind === "name" ? (
        <NameColleaguePanel id={id} named={hidden.holders.map((one) => one.id)} onClose={close} />
      ) : null}
      {asked?.kind === "show" ? <ShowDialog id={id} version={version} onClose={close} /> : null}
      {asked?.kind === "unname" ? (
        <UnnameDialog id={id} holder={asked.holder} onClose={close} />
      ) : null}
    </Card>
  );

  function more() {
    return (
      <>
        <Button kind="quiet" size="small" onPress={() => setAsked({ kind: "name" })}>
          {t("name")}
        </Button>
        <Button kind="quiet" size="small" onPress={() => setAsked({ kind: "show" })}>
          {t("show")}
        </Button>
      </>
    );
  }

  function unnameButton(holder: Holder) {
    return (
      <Button
        size="small"
        label={t("unnameOf", { name: holder.name })}
        onPress={() => setAsked({ kind: "unname", holder })}
      >
        {t("unname")}
      </Button>
    );
  }
}

interface ShowDialogProps {
  readonly id: string;
  readonly version: number;
  readonly onClose: () => void;
}

function ShowDialog({ id, version, onClose }: ShowDialogProps) {
  const { t } = useTranslation("hidden");
  const { t: errors } = useTranslation("errors");
  const show = useCommand("hidden.show");
  return (
    <ConfirmDialog
      title={t("showTitle")}
      isOpen
      onClose={onClose}
      confirm={t("showDo")}
      isPending={show.isPending}
      onConfirm={() => {
        show.mutate(
          { id, version },
          {
            onSuccess: () => showToast({ text: t("shown") }),
            onError: ({ reason }) => showToast({ text: sentenceFor(reason, errors), tone: "bad" }),
            onSettled: onClose,
          },
        );
      }}
    >
      <p>{t("showText")}</p>
    </ConfirmDialog>
  );
}

interface UnnameDialogProps {
  readonly id: string;
  readonly holder: Holder;
  readonly onClose: () => void;
}

function UnnameDialog({ id, holder, onClose }: UnnameDialogProps) {
  const { t } = useTranslation("hidden");
  const { t: errors } = useTranslation("errors");
  const { me } = useSession();
  const unname = useCommand("hidden.unname");
  return (
    <ConfirmDialog
      title={t("unnameTitle", { name: holder.name })}
      isOpen
      onClose={onClose}
      confirm={t("unname")}
      isPending={unname.isPending}
      onConfirm={() => {
        unname.mutate(
          { id, userId: holder.id },
          {
            onSuccess: () => showToast({ text: t("unnamed", { name: holder.name }) }),
            onError: ({ reason }) => showToast({ text: sentenceFor(reason, errors), tone: "bad" }),
            onSettled: onClose,
          },
        );
      }}
    >
      <p>{t(holder.id === me.id ? "unnameSelf" : "unnameText")}</p>
    </ConfirmDialog>
  );
}

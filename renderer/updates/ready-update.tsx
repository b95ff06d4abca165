import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { UpdatesView } from "../../domain/updates/update.ts";
import styles from "./update.module.css";

type Ready = NonNullable<UpdatesView["ready"]>;

/** The steps for IT support. The program starts none of them. */
export function ReadyUpdate({ ready }: { readonly ready: Ready }) {
  const { t } = useTranslation("settings");
  const { version, kind, folder, sha256 } = ready;
  return (
    <section className={styles["part"]}>
      <h3>{t("about.update.readyTitle", { version })}</h3>
      <p>{t("about.update.readyLead", { folder })}</p>
      {kind === "deb" ? <ForDebian ready={ready} /> : <ForOthers ready={ready} kind={kind} />}
      <h4>{t("about.update.sum")}</h4>
      <p className={styles["sum"]}>
        {/* Displayed in groups; copied as one word. */}
        {(sha256.match(/.{8}/g) ?? []).map((piece, index) => (
          <span key={`${String(index)}${piece}`}>{piece}</span>
        ))}
      </p>
    </section>
  );
}

/** Copied first to where only root can write, so that what is verified is what is installed. */
function ForDebian({ ready: { folder, name } }: { readonly ready: Ready }) {
  const { t } = useTranslation("settings");
  return (
    <ol className={styles["steps"]}>
      <li>
        {t("about.update.deb.copy")}
        <Command>{`sudo cp '${folder}/${name}' /root/`}</Command>
      </li>
      <li>
        {t("about.update.deb.compare")}
        <Command>{`sudo sha256sum /root/${name}`}</Command>
      </li>
      <li>
        {t("about.update.deb.install")}
        <Command>{`sudo dpkg --install /root/${name}`}</Command>
      </li>
      <li>{t("about.update.deb.start")}</li>
    </ol>
  );
}

function ForOthers({
  ready: { name },
  kind,
}: {
  readonly ready: Ready;
  readonly kind: Exclude<Ready["kind"], "deb">;
}) {
  const { t } = useTranslation("settings");
  return (
    <ol className={styles["steps"]}>
      <li>{t("about.update.file.compare")}</li>
      <li>{t("about.update.file.close")}</li>
      <li>{t(`about.update.${kind}`, { name })}</li>
      <li>{t("about.update.file.start")}</li>
    </ol>
  );
}

const Command = ({ children }: { readonly children: ReactNode }) => (
  <code className={styles["command"]}>{children}</code>
);

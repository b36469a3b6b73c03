package xyz.rbtfl.web.entityservice;

import java.util.List;

/** The labels that were asked for, in that order; unknown entities are left out. */
record RemoteLabels(List<RemoteLabel> items) {

    RemoteLabels {
        items = items == null ? List.of() : List.copyOf(items);
    }
}

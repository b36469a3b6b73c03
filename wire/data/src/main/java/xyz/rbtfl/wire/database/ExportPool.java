package xyz.rbtfl.wire.database;

import io.quarkus.reactive.datasource.ReactiveDataSource;
import jakarta.inject.Singleton;
import xyz.rbtfl.wire.export.Exports;

/** The connection of an export: as patient as the others, with other bounds in the configuration. */
@Singleton
@ReactiveDataSource(Exports.DATASOURCE)
class ExportPool extends DatabasePool {}

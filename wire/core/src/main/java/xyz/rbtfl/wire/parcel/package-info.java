/**
 * How a service hands over many files in one answer, of any number and in constant memory: {@link
 * xyz.rbtfl.wire.parcel.Parcel} writes them, {@link xyz.rbtfl.wire.parcel.ParcelReader} reads them.
 */
package xyz.rbtfl.wire.parcel;

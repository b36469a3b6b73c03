/**
 * How a service hands over many files in one answer, of any number and in constant memory: {@link
 * xyz.rbtfl.wire.parcel.Parcel} writes them, {@link xyz.rbtfl.wire.parcel.ParcelReader} reads them. In the other
 * direction a {@link xyz.rbtfl.wire.parcel.SentParcel} holds a few, and has {@link xyz.rbtfl.wire.parcel.FileAnswers}.
 */
package xyz.rbtfl.wire.parcel;
